import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { IdentityModule } from '../identity/index.js';
import { MessagesModule } from '../messages/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RegionsModule } from '../regions/index.js';
import { VolunteersModule } from '../volunteers/index.js';
import { ActivityFigures } from './figures.js';
import { ActivitiesController } from './activities.controller.js';
import { Agenda } from './slots/agenda.js';
import { ActivityDuties } from './slots/activity-duties.js';
import { ActivityRosters } from './sign-ups/activity-rosters.js';
import { ActivityStore } from './activity.store.js';
import { CancelProject } from './projects/cancel-project.js';
import { CancelSignUp } from './sign-ups/cancel-sign-up.js';
import { CloseProjects } from './projects/close-projects.js';
import { CorrectNoShow } from './sign-ups/correct-no-show.js';
import { DraftProject } from './projects/draft-project.js';
import { EndOfSlots } from './slots/end-of-slots.js';
import { Enrolment } from './sign-ups/enrolment.js';
import { ExtendSlot } from './slots/extend-slot.js';
import { GetActivity } from './get-activity.js';
import { Going } from './going.js';
import { ListActivities } from './list-activities.js';
import { ListMySignUps } from './sign-ups/list-my-sign-ups.js';
import { ListRoster } from './sign-ups/list-roster.js';
import { MoveProject } from './projects/move-project.js';
import { MySlots } from './slots/my-slots.js';
import { PlaceStore } from './slots/place.store.js';
import { ActivityQueue } from './queue.js';
import { ProjectAccess } from './projects/project-access.js';
import { ProjectHistory } from './projects/project-history.js';
import { ProjectInputs } from './projects/project-input.js';
import { ProjectLists } from './projects/project-lists.js';
import { ProjectViews } from './projects/project-views.js';
import { ProjectStore } from './projects/project.store.js';
import { ProjectsController } from './projects/projects.controller.js';
import { RemindVolunteers } from './slots/remind-volunteers.js';
import { ReviewChecks } from './projects/review-checks.js';
import { ReviewProject } from './projects/review-project.js';
import { SignUpChecks } from './sign-ups/sign-up-checks.js';
import { SignUpForSlot } from './sign-ups/sign-up-for-slot.js';
import { SignUpStore } from './sign-ups/sign-up.store.js';
import { SignUpViews } from './sign-ups/sign-up-views.js';
import { SlotViews } from './slots/slot-views.js';
import { SubmitProject } from './projects/submit-project.js';
import { TellOrganisers } from './projects/tell-organisers.js';
import { TellVolunteers } from './tell-volunteers.js';
import { UpdateProject } from './projects/update-project.js';
import { WaitingList } from './sign-ups/waiting-list.js';
import { WalkIn } from './sign-ups/walk-in.js';

const stores = [ProjectStore, ActivityStore, SignUpStore, PlaceStore, Agenda];
const projects = [ProjectAccess, ProjectInputs, ProjectViews, ProjectHistory, ProjectLists, ReviewChecks, SlotViews, MoveProject];
const projectCases = [DraftProject, UpdateProject, SubmitProject, ReviewProject, CancelProject];
const signUps = [Enrolment, WaitingList, SignUpChecks, SignUpViews, WalkIn, MySlots, Going];
const signUpCases = [SignUpForSlot, CancelSignUp, ListMySignUps, ListActivities, GetActivity, ListRoster, ExtendSlot];
const background = [
  ActivityFigures,
  ActivityQueue,
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
