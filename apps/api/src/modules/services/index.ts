export { addOpenMinutes, areSound, hoursText, isOpenAt } from './core/open-hours.js';
export { isOfferedIn } from './core/regions.js';
export { ServiceItem, type OpenHours, type ServiceColour, type ServiceLimits } from './service-item.entity.js';
export { ServiceItems } from './service-items.js';
export { ServiceTeams, teamNameOf } from './service-teams.js';
export { ServicesModule } from './services.module.js';
