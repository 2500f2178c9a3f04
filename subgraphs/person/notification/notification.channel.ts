import type { DeliveryFault } from './message.table';
import type { MessageText } from './message.rules';

/** One message on its way. */
export interface OutsideMessage extends MessageText {
  /** UUID of the message, the same at every try. */
  readonly id: string;
  readonly address: string;
  /** When it was made, the same at every try. */
  readonly madeAt: Date;
}

/** Why a message was not taken. Holds no address and nothing of what the other side said, so it may be logged. */
export class NotDelivered extends Error {
  constructor(
    readonly fault: DeliveryFault,
    /** Codes only, such as EENVELOPE 550. */
    readonly codes: string,
  ) {
    super(`a message was not delivered: ${fault} (${codes})`);
    this.name = 'NotDelivered';
  }
}

/** A way out of Kring. An adapter for text messages or letters is one more of these. */
export interface NotificationChannel {
  /**
   * Hands the message over. Sent twice it must be recognisable as one, by its id.
   *
   * @throws {NotDelivered} when it was not taken, or nobody can tell.
   */
  send(message: OutsideMessage): Promise<void>;
  /** Ends what is under way. */
  close(): void;
}
