/** Reads and directs the edges of a partially directed graph by indices: row-major marks [n, n], as in `Pdag`. */
export class PdagView {
  readonly n: number;

  constructor(protected readonly marks: Int8Array) {
    this.n = Math.sqrt(marks.length);
  }

  adjacent(a: number, b: number): boolean {
    return this.marks[a * this.n + b] === 1 || this.marks[b * this.n + a] === 1;
  }

  directed(a: number, b: number): boolean {
    return this.marks[a * this.n + b] === 1 && this.marks[b * this.n + a] === 0;
  }

  undirected(a: number, b: number): boolean {
    return this.marks[a * this.n + b] === 1 && this.marks[b * this.n + a] === 1;
  }

  /** Directs the edge between a and b from a to b, in the marks that were given. */
  direct(a: number, b: number): void {
    this.marks[b * this.n + a] = 0;
  }
}
