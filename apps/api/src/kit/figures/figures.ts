import type { Answer } from '../endpoint/index.js';

/** Figures of the community 数字 on the home page. */
export type CommunityFigures = Answer<'getHome'>['figures'];

/** A module's share of the community's figures. */
export interface FigureSource {
  figures(): Promise<Partial<CommunityFigures>>;
}
