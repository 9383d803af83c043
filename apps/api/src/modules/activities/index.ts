export { ActivitiesModule } from './activities.module.js';
export { Agenda, type Duty as AgendaDuty } from './slots/agenda.js';
export { distanceMetres } from './core/distance.js';
export { ListActivities } from './list-activities.js';
export { ListMySignUps } from './sign-ups/list-my-sign-ups.js';
export { WaitingList } from './sign-ups/waiting-list.js';
