/** A reason that a person can do something about: shown as it is, without the log. Each bundle has its own copy, so it is told by its name. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
