import { wordSet } from './wordList.ts';

/** Creatures that can be hurt and killed besides people, singular. */
export const ANIMALS = wordSet(
  `animal pet livestock cattle herd flock bird fish dog puppy cat kitten horse pony foal donkey mule cow bull calf ox buffalo sheep lamb goat pig piglet boar deer moose
   elk reindeer rabbit hare fox wolf bear lion lioness tiger leopard cheetah jaguar elephant rhino rhinoceros hippo giraffe zebra antelope gorilla chimpanzee monkey ape
   camel llama kangaroo koala whale dolphin porpoise seal shark turtle tortoise crocodile alligator snake python lizard frog bat rat mouse squirrel hedgehog badger beaver otter
   mink ferret chicken hen rooster duck goose turkey swan eagle hawk owl vulture crow pigeon parrot penguin ostrich bee insect salmon trout crab lobster coral tree`,
);

/** Parts of the body, singular: what is broken, burned or shot of somebody. */
export const BODY_PARTS = wordSet(
  `head face eye ear nose mouth jaw tooth neck throat shoulder arm elbow wrist hand finger thumb chest breast rib back spine hip leg thigh knee calf shin ankle foot toe heel skull
   brain heart lung liver kidney stomach abdomen groin skin bone muscle hamstring tendon ligament collarbone pelvis nerve body`,
);

/** Who plays a game: what they attack, fire and shoot at is the goal. */
export const PLAYERS = wordSet(
  `striker forward winger midfielder playmaker goalkeeper goalscorer batsman batter bowler pitcher hitter quarterback linebacker scorer fullback halfback
   golfer`,
);

/** What a camera shoots. */
export const FILMED = wordSet(
  `film movie video clip footage scene photo photograph picture image portrait selfie documentary commercial advert ad advertisement series episode trailer cover sequel
   feature drama comedy thriller western sitcom season pilot reel frame`,
);
/** What a shot at goal passes or hits, besides what is also elsewhere. */
export const GOAL_FRAME = wordSet('crossbar woodwork goalkeeper goalie goalpost touchline');
/** What a player shoots. */
export const PLAYED = wordSet('goal basket par penalty hoop birdie bogey round ball puck pool');

/** What runs on fuel or current: it fires, dies and is fired up without harm to anybody. */
export const MACHINES = wordSet(
  `engine motor thruster booster boiler furnace kiln oven stove generator turbine reactor burner battery phone laptop computer console starter cylinder neuron synapse`,
);

/** Where the harm is a figure of speech: what stands before a battle, war, attack or fight. */
export const FIGURATIVE_MODIFIERS = wordSet(
  `legal court courtroom custody price trade tariff bidding turf ratings title relegation promotion political verbal personal heart panic asthma anxiety ad advertising media
   culture currency format chip subsidy leadership boardroom proxy takeover election electoral parliamentary uphill losing constitutional patent copyright divorce budget
   playoff cup league counter word`,
);

/** Nouns of fighting that are as often said of courts, matches and prices. */
export const CONTESTS = wordSet('battle war fight struggle attack assault blow clash showdown duel shot strike raid fire');
