/** Characters of the name of a service item 服务项目. */
export const serviceTitleLength = { min: 2, max: 30 } as const;
/** Characters of what the service does. */
export const serviceSummaryLength = { min: 2, max: 300 } as const;
/** Characters of whom the service is for. */
export const forWhomLength = { min: 1, max: 60 } as const;
/** Planned minutes of an order of the service. */
export const serviceMinutes = { min: 10, max: 720 } as const;
/** Minutes allowed 时限 to accept, to dispatch and to come. */
export const stageMinutes = { min: 5, max: 10080 } as const;
/** Minutes allowed to settle. */
export const settleStageMinutes = { min: 5, max: 43200 } as const;
/** Skills that a service item may ask for. */
export const skillsOfService = 5;
