import { Injectable } from '@nestjs/common';
import { outsideRequest } from '../audit/index.js';

/** Wakes this process's runner when there is a message. */
@Injectable()
export class OutboxSignal {
  private listener: () => void = () => undefined;

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  wake(): void {
    // Delivering is nobody's request: it goes on when the one that caused it has ended, and it delivers the messages of others too.
    outsideRequest(() => this.listener());
  }
}
