import { Injectable } from '@nestjs/common';
import { moduleOfMessage, type MessageKind } from '@zhiyuanhong/contracts';
import { District } from '../../district.js';
import { Clock } from '../../kit/clock/index.js';
import { insert, isDuplicateKey, Tx } from '../../kit/db/index.js';
import { VolunteerReader } from '../volunteers/index.js';
import { Message } from './message.entity.js';

export type Recipient = { readonly accountId: number } | { readonly volunteerId: number };
export type Note = Recipient & {
  /** Kind of message, at most 40 characters. */
  readonly kind: MessageKind;
  /** Cut to 80 characters. */
  readonly title: string;
  readonly text: string;
  /** Mini-program page to open, e.g. `/packages/activities/detail/index?id=3`. */
  readonly link?: string | null;
  /** At most 120 characters; an account gets a message with the same key once. */
  readonly key: string;
};

const TITLE = 80;

/** Sends messages in the app. Called by outbox consumers in their transaction; repeating a call does nothing. */
@Injectable()
export class MessageSender {
  constructor(
    private readonly tx: Tx,
    private readonly clock: Clock,
    private readonly volunteers: VolunteerReader,
    private readonly district: District,
  ) {}

  /**
   * Sends to each account. Volunteers who do not exist are skipped, and so are messages of a module 功能板块 that is off: its consumers still
   * run, to keep records in step, but nobody is told.
   */
  async send(note: Note): Promise<void> {
    if (!this.district.isOn(moduleOfMessage[note.kind])) return;
    const accountId = 'accountId' in note ? note.accountId : (await this.volunteers.byId(note.volunteerId))?.accountId;
    if (accountId === undefined) return;
    const { kind, text, link = null, key } = note;
    const row = {
      accountId,
      kind,
      title: [...note.title].slice(0, TITLE).join(''),
      text,
      link,
      dedupeKey: key,
      at: this.clock.now(),
      readAt: null,
    };
    await this.tx.run((em) =>
      insert(em, Message, row).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      }),
    );
  }
}
