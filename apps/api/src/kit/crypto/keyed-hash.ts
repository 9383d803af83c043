import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../settings.js';

/**
 * HMAC-SHA-256 in hex, 64 characters: looks an encrypted value up and keeps it unique. Without the key nobody can try all
 * ID numbers or phones against a stolen database.
 */
@Injectable()
export class KeyedHash {
  constructor(private readonly settings: Settings) {}

  /** Different purposes give different hashes of the same text. */
  of(purpose: string, text: string): string {
    return createHmac('sha256', this.settings.keys.hash).update(`${purpose}\n${text}`).digest('hex');
  }
}
