export type { CommunityFigures, FigureSource } from './figures.js';
