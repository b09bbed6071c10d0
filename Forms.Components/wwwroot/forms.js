// Brings the entry of a list that the arrow keys are at into view.
export const reveal = (id) => document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
