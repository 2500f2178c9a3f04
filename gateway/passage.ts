import type { Clock } from '../shared/clock';
import type { SubgraphName } from '../shared/subgraph-names';
import { CLOSED, admit, after } from './circuit';
import type { Outcome } from './circuit';
import type { GatewayContext } from './gateway-context';

/** How many requests of one partner are under way, and how many more wait for their turn. */
export const PARTNER_LIMITS = { connections: 64, waiting: 256 } as const;

/** What the log is told of a partner; never once per request while it is down. */
export type PartnerNews = 'FAILED' | 'CUT_OFF' | 'LET_BACK_IN' | 'FULL';

/** Nothing was sent, so nothing was decided either. */
export class NotAsked extends Error {}

/**
 * The way to one partner. One that fails is cut off for a while, and more than it can take at once is refused at once: it
 * must not take the gateway’s memory, nor everybody’s patience, along.
 */
export class Passage {
  private circuit = CLOSED;
  private underWay = 0;
  private isFull = false;

  constructor(
    private readonly options: {
      readonly subgraph: SubgraphName;
      readonly clock: Pick<Clock, 'ticks'>;
      readonly onNews: (news: PartnerNews, subgraph: SubgraphName, error?: unknown) => void;
    },
  ) {}

  /**
   * @param context of the client request. One whose client left is let go, for which the partner is not to blame; an act goes on:
   *   stopped half-way, nobody could say what was done.
   * @throws {NotAsked} where the partner was not asked; else whatever `ask` threw.
   */
  async through<T>({ course, client }: Pick<GatewayContext, 'course' | 'client'>, ask: () => Promise<T>): Promise<T> {
    const { clock, onNews, subgraph } = this.options;
    const isLetGo = (): boolean => course.mayRunAgain && client.isGone;
    if (isLetGo()) throw new NotAsked('nobody waits for it');
    if (this.underWay >= PARTNER_LIMITS.connections + PARTNER_LIMITS.waiting) {
      if (!this.isFull) onNews('FULL', subgraph);
      this.isFull = true;
      throw new NotAsked('as many as may wait do');
    }
    const { circuit, admission } = admit(this.circuit, clock.ticks());
    this.circuit = circuit;
    if (admission === 'NOT_ASKED') throw new NotAsked('it is cut off for a while');
    const end = (outcome: Outcome): void => {
      const before = this.circuit.state;
      this.circuit = after(this.circuit, admission, outcome, clock.ticks());
      const { state } = this.circuit;
      if (state !== before && state !== 'TRIAL') onNews(state === 'OPEN' ? 'CUT_OFF' : 'LET_BACK_IN', subgraph);
    };
    this.underWay += 1;
    try {
      const answer = await ask();
      end('ANSWERED');
      return answer;
    } catch (error) {
      if (!isLetGo()) onNews('FAILED', subgraph, error);
      end(isLetGo() ? 'LET_GO' : 'FAILED');
      throw error;
    } finally {
      this.underWay -= 1;
      if (this.underWay < PARTNER_LIMITS.connections) this.isFull = false;
    }
  }
}
