/**
 * The door: read a rubric, read evidence, score, rank, render, without touching files, clock or terminal.
 *
 * @packageDocumentation
 */
export * from './authoring.ts';
export * from './scoring.ts';
