/** Does some work when it is kicked, one turn at a time, and again a while after each; holds no process that wants to end. */
export class Turns {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(
    private readonly options: {
      readonly work: () => Promise<void>;
      /** Not told of what fails once it is stopped: its ground goes away under it. */
      readonly onFailure: (error: unknown) => void;
      /** How long after a turn the next begins by itself; undefined: only when kicked. */
      readonly everyMilliseconds: number | undefined;
    },
  ) {}

  /** For long work: whether to leave off. */
  get stopped(): boolean {
    return this.isStopped;
  }

  /** Begins a turn, or joins the one under way. Never rejects. */
  kick(): Promise<void> {
    this.running ??= this.options
      .work()
      .catch((error: unknown) => void (this.isStopped || this.options.onFailure(error)))
      .finally(() => {
        this.running = undefined;
        this.wait();
      });
    return this.running;
  }

  /** Lets the next turn come by itself. */
  wait(): void {
    clearTimeout(this.timer);
    const { everyMilliseconds } = this.options;
    if (everyMilliseconds === undefined || this.isStopped) return;
    this.timer = setTimeout(() => void this.kick(), everyMilliseconds);
    this.timer.unref();
  }

  /** A whole turn that begins now: one under way may have looked already. */
  async whole(): Promise<void> {
    await this.running;
    await this.kick();
  }

  /** Resolves when the turn under way is over. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }
}
