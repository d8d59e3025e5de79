import './activation.test.ts';
import './reading.test.ts';
