// Thousands of mutants: a property that a mutant breaks is mostly broken in its first cases.
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 20 });
