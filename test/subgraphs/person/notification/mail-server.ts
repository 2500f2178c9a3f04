import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the mail server does with a message, by the recipient's address; ACCEPT where nothing is said. */
export type MailBehaviour =
  | 'ACCEPT'
  | 'HANG_AT_GREETING'
  | 'HANG_AT_RECIPIENT'
  | 'HANG_AT_DATA'
  | { readonly refuse: 'LOGIN' | 'SENDER' | 'RECIPIENT' | 'DATA'; readonly code: number };

export interface Letter {
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  readonly messageId: string;
}

/** A real SMTP server on the loopback address. */
export interface MailServer {
  readonly url: string;
  readonly received: Letter[];
  /** How often somebody connected. */
  readonly connections: () => number;
  /** For everybody, or for one address. */
  behave(behaviour: MailBehaviour, address?: string): void;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: Letter[] = [];
  const byAddress = new Map<string, MailBehaviour>();
  let general: MailBehaviour = 'ACCEPT';
  let connections = 0;
  const refusal = (at: 'LOGIN' | 'SENDER' | 'RECIPIENT' | 'DATA', behaviour: MailBehaviour): Error | undefined =>
    typeof behaviour === 'object' && behaviour.refuse === at
      ? Object.assign(new Error('not taken, because of somebody@elsewhere.example'), { responseCode: behaviour.code })
      : undefined;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    closeTimeout: 1,
    onConnect(_session, greet) {
      connections += 1;
      if (general !== 'HANG_AT_GREETING') greet();
    },
    onAuth(_login, _session, answer) {
      const refused = refusal('LOGIN', general);
      if (refused) answer(refused);
      else answer(null, { user: 'kring' });
    },
    onMailFrom(_address, _session, answer) {
      answer(refusal('SENDER', general));
    },
    onRcptTo({ address }, _session, answer) {
      const behaviour = byAddress.get(address) ?? general;
      if (behaviour !== 'HANG_AT_RECIPIENT') answer(refusal('RECIPIENT', behaviour));
    },
    onData(stream, session, answer) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const behaviour = byAddress.get(to[0]!) ?? general;
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (behaviour === 'HANG_AT_DATA') return;
        const refused = refusal('DATA', behaviour);
        if (!refused) {
          const raw = Buffer.concat(parts).toString('utf8');
          received.push({ to, raw, messageId: /^message-id: (.+)$/im.exec(raw)![1]!.trim() });
        }
        answer(refused);
      });
    },
  });
  // Whoever gives up a connection resets it; that is what is tested, and nothing of ours.
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    connections: () => connections,
    behave(behaviour, address) {
      if (address === undefined) {
        general = behaviour;
        byAddress.clear();
      } else {
        byAddress.set(address, behaviour);
      }
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
