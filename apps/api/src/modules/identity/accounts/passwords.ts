import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';
import { firstPassword } from '../core/password.js';

/** Cost of argon2id as OWASP recommends first: 19 MiB, two passes. */
const COST = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes, verifies and makes up passwords. */
@Injectable()
export class Passwords {
  /** Hash of a random password, verified where there is no account, so that the refusal takes as long as any other. */
  private readonly nobody = hash(firstPassword(randomInt), COST);

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  async matches(stored: string | null | undefined, password: string): Promise<boolean> {
    const matched = await verify(stored ?? (await this.nobody), password);
    return matched && stored !== null && stored !== undefined;
  }

  /** A first password, shown once to whoever creates the account. */
  first(): string {
    return firstPassword(randomInt);
  }
}
