import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../settings.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Names key and algorithm, so that sealed values of a later version can be told apart. */
const VERSION = 'a1.';

/**
 * Encrypts personal data at rest (AES-256-GCM, key outside the database). The context, e.g. `volunteer.idNumber`, is authenticated too: a
 * sealed value that is copied into another column cannot be opened.
 */
@Injectable()
export class Sealer {
  constructor(private readonly settings: Settings) {}

  seal(text: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.settings.keys.data, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return VERSION + Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws Error when the value was altered, or sealed with another key or for another context. */
  open(sealed: string, context: string): string {
    if (!sealed.startsWith(VERSION)) throw new Error(`a value of ${context} is not sealed in a way this release knows`);
    const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.settings.keys.data, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    }).setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  }
}
