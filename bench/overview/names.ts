/** What is measured: the explorer's overview, and three libraries as they come. */
export const canvasNames = ['ours', 'cytoscape', 'force-graph', 'sigma'] as const
export type CanvasName = (typeof canvasNames)[number]
