import { Injectable } from '@nestjs/common';
import { colourWords, word } from '@zhiyuanhong/contracts/words';
import type { ServiceColour } from './service-item.entity.js';

type NamesByColour = () => Promise<ReadonlyMap<ServiceColour, string>>;

/** Names of the professional teams, which the module of teams registers. */
@Injectable()
export class ServiceTeams {
  private source: NamesByColour = () => Promise.resolve(new Map());

  register(source: NamesByColour): void {
    this.source = source;
  }

  async names(): Promise<(colour: ServiceColour) => string> {
    const names = await this.source();
    return (colour) => names.get(colour) ?? teamNameOf(colour);
  }
}

/** Name of a team that has not been given one. */
export const teamNameOf = (colour: ServiceColour): string => `${word(colourWords, colour)}专业队`;
