/** What makes a review fail: findings of this level or a worse one. */
export const thresholds = ['breaking', 'risky', 'none'] as const

export type Threshold = (typeof thresholds)[number]

/** Every way to write reviews; the first is for people. */
export const reportFormats = ['terminal', 'json', 'markdown', 'sarif', 'github', 'changelog'] as const

/** A way to write reviews. */
export type ReportFormat = (typeof reportFormats)[number]
