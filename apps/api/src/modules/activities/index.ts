import { Post, Project, Slot, SlotPlace } from './projects/project.entity.js';
import { SignUp, VolunteerAgenda } from './sign-ups/sign-up.entity.js';

export { ActivitiesModule } from './activities.module.js';
export { Agenda, type Duty as AgendaDuty } from './slots/agenda.js';
export { distanceMetres } from './core/distance.js';
export { ListActivities } from './list-activities.js';
export { ListMySignUps } from './sign-ups/list-my-sign-ups.js';
export { WaitingList } from './sign-ups/waiting-list.js';
export const entities = [Project, Post, Slot, SlotPlace, SignUp, VolunteerAgenda];
