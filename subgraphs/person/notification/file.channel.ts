import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { letterOf } from './letter.channel';
import { NotDelivered } from './notification.channel';
import type { NotificationChannel, OutsideMessage } from './notification.channel';

/** E-mail as files, where no mail server is: one .eml for each message, which any mail program opens. */
export class FileChannel implements NotificationChannel {
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  /** @param folder made for its owner only: it holds addresses. */
  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  async send(message: OutsideMessage): Promise<void> {
    const file = join(this.folder, `${message.id}.eml`);
    try {
      const { message: letter } = await this.transport.sendMail(letterOf(message, this.from));
      // Under another name first: whoever watches the folder never finds half a message.
      await writeFile(`${file}.part`, letter as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    } catch (error) {
      throw new NotDelivered('UNREACHABLE', String((error as { code?: unknown }).code));
    }
  }

  close(): void {
    this.transport.close();
  }
}
