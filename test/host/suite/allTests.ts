import './activation.test.ts';
import './coding.test.ts';
import './extracting.test.ts';
import './keeping.test.ts';
import './keys.test.ts';
import './longText.test.ts';
import './reading.test.ts';
import './reviewing.test.ts';
