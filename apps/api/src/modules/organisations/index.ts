export { OrganisationFigures, type FigureChanges } from './organisation-figures.js';
export { OrganisationReader, type OrganisationBrief } from './organisation-reader.js';
export { OrganisationsModule } from './organisations.module.js';
