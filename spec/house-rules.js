export default () => ({ id: "house", rules: { oas3: {} } });
