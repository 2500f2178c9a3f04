/** Everything the subgraph can say about a person. What an asker gets of it is the test. */
export const EVERYTHING = /* GraphQL */ `
  query Everything($id: ID!) {
    person(id: $id) {
      id
      workGoals {
        nodes {
          text
          language
          setOn
          provenance {
            source
            heldBy
          }
          steps {
            text
            reachedOn
          }
        }
      }
      workWishes {
        nodes {
          text
          saidOn
          provenance {
            source
          }
        }
      }
      workPreferences {
        nodes {
          kind {
            system
            code
            label
          }
          remark
          saidOn
        }
      }
      vocationalOrientations {
        nodes {
          organisation {
            id
          }
          methods {
            code
            label
          }
          summary
          startedOn
          endedOn
        }
      }
      jobHistory {
        nodes {
          title
          workForm
          employer {
            id
          }
          employerInWords
          hoursPerWeek
          remark
          startedOn
          endedOn
          provenance {
            source
            heldBy
          }
          exitReason {
            kind
            text
            happenedOn
            provenance {
              source
            }
          }
          personRating {
            text
            saidOn
          }
        }
      }
      employmentPeriods {
        nodes {
          contract
          employer {
            id
          }
          startedOn
          endedOn
          provenance {
            source
          }
        }
      }
      applications {
        nodes {
          vacancy {
            title
            employer {
              id
            }
            employerInWords
            hoursPerWeek
            foundOn
          }
          state
          appliedOn
          whyItFits {
            text
            saidOn
          }
        }
      }
      workEvents {
        nodes {
          kind
          text
          happenedOn
          provenance {
            source
            heldBy
          }
        }
      }
      workNotes {
        nodes {
          kind
          text
          heldOn
          provenance {
            source
          }
        }
      }
      jobCoaching {
        nodes {
          id
          state
          since
          organisation {
            id
          }
          coach {
            id
          }
          frequency
          channels
          plannedPhaseOutOn
          endedOn
          contactRhythms {
            frequency
            channels
            since
            until
          }
        }
      }
      coachContact {
        coach {
          id
        }
        organisation {
          id
        }
        phone
        email
        reachable
        since
      }
      accommodations {
        nodes {
          kind {
            code
            label
          }
          inWords
          agreedWith {
            id
          }
          workplaceBuddy
          since
          until
        }
      }
      employerDisclosures {
        nodes {
          toldTo {
            id
          }
          toldToInWords
          toldOn
          circumstances
          supportedBy {
            id
          }
          provenance {
            source
          }
          text {
            text
            withdrawnOn
          }
        }
      }
      employerDisclosureTexts {
        nodes {
          id
          toldTo {
            id
          }
          text
          toldOn
          withdrawnOn
          provenance {
            version
          }
        }
      }
      progressiveWork {
        nodes {
          hoursPerWeek
          since
          until
        }
      }
      trainingEnrolments {
        nodes {
          title
          provider {
            id
          }
          state
          hoursPerWeek
          startedOn
          plannedEndOn
          endedOn
          accommodations {
            kind {
              code
            }
            inWords
          }
        }
      }
      education {
        nodes {
          level {
            code
            label
          }
          title
          remark
          state
          startedOn
          endedOn
          stopReason {
            text
            saidOn
          }
        }
      }
      supportRequests {
        nodes {
          text
          askedOn
          provenance {
            source
          }
        }
      }
      jobCoachingFamilyCheck {
        doneOn
        outcome
        actions
      }
      jobCoachingFamilyCheckDone {
        doneOn
        organisation {
          id
        }
      }
    }
  }
`;

export const ALL_FIELDS = [
  'workGoals',
  'workWishes',
  'workPreferences',
  'vocationalOrientations',
  'jobHistory',
  'employmentPeriods',
  'applications',
  'workEvents',
  'workNotes',
  'jobCoaching',
  'coachContact',
  'accommodations',
  'employerDisclosures',
  'employerDisclosureTexts',
  'progressiveWork',
  'trainingEnrolments',
  'education',
  'supportRequests',
  'jobCoachingFamilyCheck',
  'jobCoachingFamilyCheckDone',
] as const;

/** The fields that hold anything, in the order of the list above. */
export function shownFields(person: Record<string, unknown>): string[] {
  return ALL_FIELDS.filter((field) => person[field] !== null);
}
