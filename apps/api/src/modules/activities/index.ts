import { Post, Project, Slot, SlotPlace } from './project.entity.js';
import { SignUp, VolunteerAgenda } from './sign-up.entity.js';

export { ActivitiesModule } from './activities.module.js';
export { Agenda, type Duty as AgendaDuty } from './agenda.js';
export { distanceMetres } from './core/distance.js';
export { ListActivities } from './list-activities.js';
export { ListMySignUps } from './list-my-sign-ups.js';
export { WaitingList } from './waiting-list.js';
export const entities = [Project, Post, Slot, SlotPlace, SignUp, VolunteerAgenda];
