/** A reason that a person can do something about. The command boundary tells it by its name: it is of another bundle. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
