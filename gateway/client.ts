/** Whoever waits for an answer. One of many per request listens, so it is lighter than a signal of the platform. */
export class Client {
  private readonly listeners = new Set<() => void>();
  private left = false;

  /** Whether they left before they were answered. */
  get isGone(): boolean {
    return this.left;
  }

  /** Told at once when they have left already. @returns what ends the listening. */
  whenGone(listener: () => void): () => void {
    if (this.left) listener();
    else this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  leave(): void {
    this.left = true;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}
