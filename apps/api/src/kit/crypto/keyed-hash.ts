import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../settings.js';

/**
 * HMAC-SHA-256 in hex, 64 characters: finds an encrypted value and keeps it unique. Without the key, a stolen database cannot be searched
 * by trying all ID numbers or phones.
 */
@Injectable()
export class KeyedHash {
  constructor(private readonly settings: Settings) {}

  /** Different purposes give different hashes of the same text. */
  of(purpose: string, text: string): string {
    return createHmac('sha256', this.settings.keys.hash).update(`${purpose}\n${text}`).digest('hex');
  }
}
