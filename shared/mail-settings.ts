import { z } from 'zod';

/** The settings of messages outside Kring. The start and the process that sends them read the same. */
export const MAIL_SETTINGS = {
  KRING_SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'it is no SMTP URL')
    .optional()
    .describe('smtp://user:password@host:587 or smtps://… of the mail server that sends messages to persons'),
  KRING_MAIL_FROM: z.email().optional().describe('the mailbox messages come from, such as no-reply@kring.example'),
  KRING_PORTAL_URL: z.url({ protocol: /^https?$/ }).optional().describe('where persons sign in, such as https://portal.example'),
};

export type MailSettings = z.infer<z.ZodObject<typeof MAIL_SETTINGS>>;

/** A mail server needs all three: a message without a sender is refused, and one without a link leads nowhere. */
export function problemsOfMail(read: { readonly [Setting in keyof MailSettings]?: string | undefined }): string[] {
  if (read.KRING_SMTP_URL === undefined) return [];
  return (['KRING_MAIL_FROM', 'KRING_PORTAL_URL'] as const)
    .filter((setting) => read[setting] === undefined)
    .map((setting) => `${setting} is missing: with KRING_SMTP_URL it should be ${MAIL_SETTINGS[setting].description}`);
}

function isSmtpUrl(value: string): boolean {
  return URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '';
}
