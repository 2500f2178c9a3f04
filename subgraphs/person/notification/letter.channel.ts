import type { OutsideMessage } from './notification.channel';

/** The letter that both e-mail adapters send: the same to the byte at every try, and nothing in it but the words. */
export function letterOf({ id, address, subject, text, madeAt }: OutsideMessage, from: string) {
  return {
    from: { name: 'Kring', address: from },
    to: { name: '', address },
    subject,
    text,
    date: madeAt,
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    xMailer: false,
    // Answering machines leave it alone, so no reply tells the sender's side where somebody is (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  } as const;
}
