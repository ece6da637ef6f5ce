export const rubricView = () => {};
