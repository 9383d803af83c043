import { Injectable } from '@nestjs/common';

/** Wakes this process's runner when there is a message. */
@Injectable()
export class OutboxSignal {
  private listener: () => void = () => undefined;

  onWake(listener: () => void): void {
    this.listener = listener;
  }

  wake(): void {
    this.listener();
  }
}
