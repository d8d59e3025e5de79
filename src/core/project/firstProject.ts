import { encodeProject } from './writeProject.ts';

/** A first project file: every section, with an example of a codebook that a person changes into their own. */
export function firstProject(): string {
  return encodeProject({
    formatVersion: 1,
    dictionary: [],
    codebook: {
      codes: [
        {
          id: 'claim',
          label: 'Claim',
          key: '1',
          color: '#b45309',
          definition: 'Says that something is so, and could be wrong.',
          examples: ['“At least 20 people were hurt,” the mayor said.'],
        },
        {
          id: 'checkable',
          label: 'Checkable',
          key: '2',
          color: '#0f766e',
          definition: 'A claim that a document, a number or a witness can prove or refute.',
          parent: 'claim',
        },
        {
          id: 'opinion',
          label: 'Opinion',
          key: '3',
          color: '#7e22ce',
          definition: 'A judgement that no fact can settle.',
        },
      ],
      types: [],
    },
    mapping: {},
    actors: [],
  });
}
