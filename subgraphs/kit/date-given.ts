/** The local date that a Date argument names: the scalar reads a date as midnight UTC. */
export function dateGiven(argument: Date): string {
  return argument.toISOString().slice(0, 10);
}
