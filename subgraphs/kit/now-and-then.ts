/** Does some work now and then, one turn at a time, and holds no process that wants to end. */
export class NowAndThen {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> | undefined;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly everyMilliseconds: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running ??= this.work()
        .catch(this.onFailure)
        .finally(() => (this.running = undefined));
    }, this.everyMilliseconds);
    this.timer.unref();
  }

  /** Resolves when the turn under way is over. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
