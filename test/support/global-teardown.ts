import { endTestServer } from './global-setup';

export default endTestServer;
