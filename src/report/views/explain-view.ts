export const explainView = () => {};
