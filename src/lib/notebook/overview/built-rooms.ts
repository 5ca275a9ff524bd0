import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Facts } from "../../data";

/** How much of the chapter's module list the library answers to. */
export interface BuiltRooms {
  readonly rooms: readonly {
    readonly name: string;
    readonly part: "module" | "field";
    readonly room: string;
    readonly built: boolean;
  }[];
  /** Modules whose room is there. */
  readonly modules: number;
  /** Result fields whose room is there. */
  readonly fields: number;
  /** Whether every room of the list is there. */
  readonly complete: boolean;
}

/** Looks for the room of each module and each result field among the compiled library (003-T12, 003-S39, 003-S40). */
export function builtRooms(facts: Facts, library: string = resolve(__dirname, "../..")): BuiltRooms {
  const isBuilt = (room: string): boolean =>
    [join(library, room, "index.js"), join(library, `${room}.js`)].some((file) => existsSync(file));
  const rowsOf = (part: "module" | "field", list: Facts["modules"]): BuiltRooms["rooms"] =>
    list.map(({ name, room }) => ({ name, part, room, built: isBuilt(room) }));
  const rooms = [...rowsOf("module", facts.modules), ...rowsOf("field", facts.fields)];
  const built = (part: "module" | "field"): number => rooms.filter((row) => row.part === part && row.built).length;
  return { rooms, modules: built("module"), fields: built("field"), complete: rooms.every((row) => row.built) };
}
