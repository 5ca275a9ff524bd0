/**
 * Which of some native libraries this process has loaded, by the start of their file names ("libpython" finds
 * libpython3.11.so). X-C17.
 *
 * @param names starts of file names
 */
export function loadedLibraries(names: readonly string[]): string[] {
  const { sharedObjects } = process.report.getReport() as { sharedObjects: string[] };
  const files = sharedObjects.map((file) => file.split(/[/\\]/).at(-1) ?? "");
  return names.filter((name) => files.some((file) => file.startsWith(name)));
}
