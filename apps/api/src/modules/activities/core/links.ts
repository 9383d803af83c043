/** Page of the mini-program that shows an activity. */
export const activityLink = (activityId: number): string => `/packages/activities/detail/index?id=${activityId}`;
