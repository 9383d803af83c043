import { Injectable } from '@nestjs/common';

/** Tells the runner of this process that there is something to do. */
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
