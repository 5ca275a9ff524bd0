/** Red Heart Lab: the methods of five papers, typed and tested. Import a room: `red-heart-lab/information`. */
export * from "./random";
