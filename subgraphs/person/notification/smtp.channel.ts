import { createTransport } from 'nodemailer';
import { letterOf } from './letter.channel';
import { NotDelivered } from './notification.channel';
import type { NotificationChannel, OutsideMessage } from './notification.channel';

export interface SmtpChannelOptions {
  /** smtp://user:password@host:port or smtps://… */
  readonly url: string;
  /** Mailbox that messages come from. */
  readonly from: string;
  /** For one message from beginning to end; a server that hangs must not hold up the others. */
  readonly patienceMilliseconds?: number;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** E-mail by SMTP. */
export class SmtpChannel implements NotificationChannel {
  private readonly transport;
  private readonly closing = new AbortController();
  private readonly patience: number;

  constructor(private readonly options: SmtpChannelOptions) {
    this.patience = options.patienceMilliseconds ?? 15_000;
    this.transport = createTransport({
      url: options.url,
      // Who gets mail from Kring must not be read on the way, so it goes encrypted or stays on this machine.
      requireTLS: !LOOPBACK.includes(new URL(options.url).hostname),
      // Otherwise the name of this machine stands in every message.
      name: options.from.slice(options.from.lastIndexOf('@') + 1),
      connectionTimeout: this.patience,
      greetingTimeout: this.patience,
      socketTimeout: this.patience,
      dnsTimeout: this.patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(message: OutsideMessage): Promise<void> {
    const signal = AbortSignal.any([AbortSignal.timeout(this.patience), this.closing.signal]);
    try {
      await this.transport.sendMail({ ...letterOf(message, this.options.from), signal });
    } catch (error) {
      throw notDelivered(error);
    }
  }

  close(): void {
    this.closing.abort();
    this.transport.close();
  }
}

/**
 * What the failure means for this message. Only what is said of recipient or content is said of the message: a wrong
 * password or a sender the server does not know is ours to repair, and must not give up everybody's messages at once.
 */
function notDelivered(error: unknown): NotDelivered {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const codes = [code, command, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ');
  const isAboutMessage = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
  if (isAboutMessage && reply >= 500) return new NotDelivered('REFUSED_FOR_GOOD', codes);
  return new NotDelivered(reply >= 400 && code !== 'EAUTH' ? 'REFUSED_FOR_NOW' : 'UNREACHABLE', codes);
}
