import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { ActivitiesController } from './activities.controller.js';
import { Agenda } from './agenda.js';
import { ActivityDuties } from './activity-duties.js';
import { ActivityRosters } from './activity-rosters.js';
import { ActivityStore } from './activity.store.js';
import { CancelProject } from './cancel-project.js';
import { CancelSignUp } from './cancel-sign-up.js';
import { CloseProjects } from './close-projects.js';
import { CorrectNoShow } from './correct-no-show.js';
import { DraftProject } from './draft-project.js';
import { EndOfSlots } from './end-of-slots.js';
import { Enrolment } from './enrolment.js';
import { ExtendSlot } from './extend-slot.js';
import { GetActivity } from './get-activity.js';
import { Going } from './going.js';
import { ListActivities } from './list-activities.js';
import { ListMySignUps } from './list-my-sign-ups.js';
import { ListRoster } from './list-roster.js';
import { MoveProject } from './move-project.js';
import { MySlots } from './my-slots.js';
import { PlaceStore } from './place.store.js';
import { ProjectAccess } from './project-access.js';
import { ProjectHistory } from './project-history.js';
import { ProjectInputs } from './project-input.js';
import { ProjectLists } from './project-lists.js';
import { ProjectViews } from './project-views.js';
import { ProjectStore } from './project.store.js';
import { ProjectsController } from './projects.controller.js';
import { RemindVolunteers } from './remind-volunteers.js';
import { ReviewChecks } from './review-facts.js';
import { ReviewProject } from './review-project.js';
import { SignUpChecks } from './sign-up-checks.js';
import { SignUpForSlot } from './sign-up.js';
import { SignUpStore } from './sign-up.store.js';
import { SignUpViews } from './sign-up-views.js';
import { SlotViews } from './slot-views.js';
import { SubmitProject } from './submit-project.js';
import { TellOrganisers } from './tell-organisers.js';
import { TellVolunteers } from './tell-volunteers.js';
import { UpdateProject } from './update-project.js';
import { WaitingList } from './waiting-list.js';
import { WalkIn } from './walk-in.js';

const stores = [ProjectStore, ActivityStore, SignUpStore, PlaceStore, Agenda];
const projects = [ProjectAccess, ProjectInputs, ProjectViews, ProjectHistory, ProjectLists, ReviewChecks, SlotViews, MoveProject];
const projectCases = [DraftProject, UpdateProject, SubmitProject, ReviewProject, CancelProject];
const signUps = [Enrolment, WaitingList, SignUpChecks, SignUpViews, WalkIn, MySlots, Going];
const signUpCases = [SignUpForSlot, CancelSignUp, ListMySignUps, ListActivities, GetActivity, ListRoster, ExtendSlot];
const background = [
  CloseProjects,
  EndOfSlots,
  CorrectNoShow,
  RemindVolunteers,
  TellVolunteers,
  TellOrganisers,
  ActivityDuties,
  ActivityRosters,
];

@Module({
  imports: [IdentityModule, RegionsModule, OrganisationsModule, VolunteersModule, MessagesModule, AttendanceModule],
  controllers: [ProjectsController, ActivitiesController],
  providers: [...stores, ...projects, ...projectCases, ...signUps, ...signUpCases, ...background],
  exports: [Agenda, WaitingList, ListActivities, ListMySignUps],
})
export class ActivitiesModule {}
