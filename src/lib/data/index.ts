/** Where numbers and texts come from: file formats, and the manifest of public data sets with their licences (000-D3). */
export { npyRows, readNpy, type NpyArray, type NpyValues } from "./npy";
